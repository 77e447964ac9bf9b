package casemanagement;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonMappingException;

/** A value that cannot be sent; its path is gathered on the way out. */
final class NotSendable extends JsonMappingException {
  private static final long serialVersionUID = 1;

  NotSendable(JsonGenerator generator, String why) {
    super(generator, why);
  }
}
