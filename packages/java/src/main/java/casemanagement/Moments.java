package casemanagement;

import casemanagement.model.Task;
import casemanagement.model.TaskUpdate;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.databind.type.TypeFactory;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Calendar;
import java.util.Date;
import org.openapitools.jackson.nullable.JsonNullable;

/** Moments in the forms of the contract; what is finer than a millisecond is cut off. */
final class Moments extends SimpleModule {
  private static final long serialVersionUID = 1;

  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  Moments() {
    addSerializer(Instant.class, new AsText());
    addDeserializer(Instant.class, new FromJson());
    // Jackson would write them as numbers, which is the form of a due date alone.
    addSerializer(Date.class, new Refused<>(Date.class));
    addSerializer(Calendar.class, new Refused<>(Calendar.class));
    setMixInAnnotation(Task.class, DueDateAndEta.class);
    setMixInAnnotation(TaskUpdate.class, DueDateInMilliseconds.class);
  }

  /** What the contract writes as milliseconds since 1970. */
  private interface DueDateInMilliseconds {
    @JsonSerialize(contentUsing = AsMilliseconds.class)
    JsonNullable<Instant> getDueDate_JsonNullable();

    @JsonDeserialize(contentUsing = FromJson.class)
    void setDueDate_JsonNullable(JsonNullable<Instant> dueDate);
  }

  /** A record without a due date has an empty text as its ETA. */
  private interface DueDateAndEta extends DueDateInMilliseconds {
    @JsonSerialize(using = AsTextOrEmpty.class)
    JsonNullable<Instant> getEta_JsonNullable();

    @JsonDeserialize(using = FromTextOrEmpty.class)
    void setEta_JsonNullable(JsonNullable<Instant> eta);
  }

  /** Refuses what the contract has no form for. */
  private static Instant checked(Instant moment, JsonGenerator generator) throws IOException {
    // The largest moments of Java have no year that a formatter writes.
    if (moment.isBefore(Instant.EPOCH) || !moment.isBefore(Instant.parse("9999-12-31T23:59:59.999Z").plusMillis(1))) {
      throw new NotSendable(generator, "the date is not between 1970 and 9999");
    }
    return moment;
  }

  private static final class AsText extends StdSerializer<Instant> {
    private static final long serialVersionUID = 1;

    AsText() {
      super(Instant.class);
    }

    @Override
    public void serialize(Instant moment, JsonGenerator generator, SerializerProvider provider) throws IOException {
      generator.writeString(FORM.format(checked(moment, generator)));
    }
  }

  /** Writes no moment as an empty text. */
  static final class AsTextOrEmpty extends StdSerializer<JsonNullable<Instant>> {
    private static final long serialVersionUID = 1;

    AsTextOrEmpty() {
      super(TypeFactory.defaultInstance().constructReferenceType(JsonNullable.class, TypeFactory.unknownType()));
    }

    @Override
    public void serialize(JsonNullable<Instant> held, JsonGenerator generator, SerializerProvider provider)
        throws IOException {
      Instant moment = held.orElse(null);
      generator.writeString(moment == null ? "" : FORM.format(checked(moment, generator)));
    }
  }

  /** Writes milliseconds. */
  static final class AsMilliseconds extends StdSerializer<Instant> {
    private static final long serialVersionUID = 1;

    AsMilliseconds() {
      super(Instant.class);
    }

    @Override
    public void serialize(Instant moment, JsonGenerator generator, SerializerProvider provider) throws IOException {
      generator.writeNumber(checked(moment, generator).toEpochMilli());
    }
  }

  /** Reads both forms. An empty text is no moment. */
  static final class FromJson extends StdDeserializer<Instant> {
    private static final long serialVersionUID = 1;

    FromJson() {
      super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
      if (parser.currentToken().isNumeric()) {
        return Instant.ofEpochMilli((long) parser.getDoubleValue());
      }
      String text = parser.hasToken(JsonToken.VALUE_STRING) ? parser.getText() : parser.currentToken().name();
      if (text.isEmpty()) {
        return null;
      }
      try {
        return OffsetDateTime.parse(text).toInstant();
      } catch (DateTimeException noDate) {
        return (Instant) context.handleWeirdStringValue(Instant.class, Text.oneLine(text, 40), "it is no date");
      }
    }
  }

  /** Reads an empty text as no moment, which is not the same as no key. */
  static final class FromTextOrEmpty extends StdDeserializer<JsonNullable<Instant>> {
    private static final long serialVersionUID = 1;

    FromTextOrEmpty() {
      super(JsonNullable.class);
    }

    @Override
    public JsonNullable<Instant> deserialize(JsonParser parser, DeserializationContext context) throws IOException {
      return JsonNullable.of(context.readValue(parser, Instant.class));
    }

    @Override
    public JsonNullable<Instant> getNullValue(DeserializationContext context) {
      return JsonNullable.of(null);
    }
  }

  private static final class Refused<T> extends StdSerializer<T> {
    private static final long serialVersionUID = 1;

    Refused(Class<T> type) {
      super(type);
    }

    @Override
    public void serialize(T date, JsonGenerator generator, SerializerProvider provider) throws IOException {
      throw new NotSendable(generator, "JSON has no form for a " + handledType().getSimpleName() + ": give an Instant");
    }
  }
}
