package casemanagement

import (
	"encoding/json"
	"regexp"
	"strings"
)

// vendorError is one entry of an error body, whichever of the vendor's forms it had.
type vendorError struct {
	msg, code string
	// key is a JSON pointer into the request, where the entry names one.
	key string
}

var (
	leadingPointer = regexp.MustCompile(`^/\S*`)
	pathSeparators = regexp.MustCompile(`[./]+`)
)

// vendorErrors reads an error body. The vendor's services do not agree on one form, so all that are known are read:
// errors as the contract has it, message in place of msg, error as one object or a list with property,
// {status, message, data} without a list, and a bare text or list.
// Where error is a text beside a message, it only names the status.
func vendorErrors(body any) []vendorError {
	record, isRecord := body.(map[string]any)
	if !isRecord {
		record = map[string]any{"errors": body}
	}
	var listed []any
	for _, key := range []string{"errors", "error"} {
		switch held := record[key].(type) {
		case []any:
			listed = append(listed, held...)
		case string:
			if key == "errors" && held != "" {
				listed = append(listed, held)
			}
		case map[string]any:
			listed = append(listed, held)
		}
	}
	if len(listed) == 0 {
		listed = []any{body}
	}
	all := make([]vendorError, 0, len(listed))
	for _, entry := range listed {
		all = append(all, vendorErrorOf(entry))
	}
	return all
}

func vendorErrorOf(entry any) vendorError {
	record, isRecord := entry.(map[string]any)
	if !isRecord {
		record = map[string]any{"msg": entry}
	}
	var read vendorError
	for _, key := range []string{"msg", "message", "error"} {
		if held, found := record[key]; found {
			read.msg, _ = held.(string)
			break
		}
	}
	switch code := record["code"].(type) {
	case string:
		read.code = code
	case json.Number:
		read.code = code.String()
	}
	if property, ok := record["property"].(string); ok {
		read.key = pathSeparators.ReplaceAllString("/"+property, "/")
	} else {
		read.key = leadingPointer.FindString(strings.TrimSpace(read.msg))
	}
	return read
}
