package casemanagement

import (
	"encoding"
	"encoding/json"
	"fmt"
	"math"
	"reflect"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"
)

// maxSafeInteger is the largest whole number up to which every reader of JSON reads the same number.
const maxSafeInteger = 1<<53 - 1

// maxHops bounds a chain of pointers, which can be a circle.
const maxHops = 1000

// encode writes a body as JSON, and refuses each value that JSON cannot write, or writes as another one.
func encode(o *operation, body any) ([]byte, error) {
	walk := walk{maxDepth: o.maxDepth}
	if key, err := walk.visit(reflect.ValueOf(body), "", 1, 0); err != nil {
		return nil, invalid(o, key, "%s cannot be sent: %v", orBody(key), err)
	}
	text, err := json.Marshal(body)
	if err != nil {
		return nil, invalid(o, "", "the body cannot be sent: %v", err)
	}
	return text, nil
}

func orBody(key string) string {
	if key == "" {
		return "the body"
	}
	return key
}

// checker is a value that knows what it cannot be sent as.
type checker interface{ check() error }

type walk struct{ maxDepth int }

// visit looks for a value that cannot be sent, and gives its JSON pointer.
func (w walk) visit(value reflect.Value, key string, depth, hops int) (string, error) {
	if !value.IsValid() {
		return "", nil
	}
	if depth > w.maxDepth || hops > maxHops {
		return key, fmt.Errorf("it is nested deeper than %d levels", w.maxDepth)
	}
	if kind := value.Kind(); kind == reflect.Interface || kind == reflect.Pointer {
		return w.visit(value.Elem(), key, depth, hops+1)
	}
	switch held := value.Interface().(type) {
	case checker:
		return key, held.check()
	case time.Time:
		return key, fmt.Errorf("a time has no form of its own here: give a text")
	case json.Number:
		return w.visitNumber(held, key)
	case json.RawMessage:
		if !json.Valid(held) {
			return key, fmt.Errorf("it is no JSON")
		}
		return "", nil
	}
	if value.Kind() == reflect.Map {
		return w.visitMap(value, key, depth, hops)
	}
	if writesItself(value) {
		return "", nil
	}
	switch value.Kind() {
	case reflect.Struct:
		return w.visitStruct(value, key, depth, hops)
	case reflect.Slice, reflect.Array:
		return w.visitList(value, key, depth, hops)
	case reflect.String:
		if !utf8.ValidString(value.String()) {
			return key, fmt.Errorf("the text is no UTF-8")
		}
	case reflect.Float32, reflect.Float64:
		if number := value.Float(); math.IsNaN(number) || math.IsInf(number, 0) {
			return key, fmt.Errorf("%v is no number of JSON", number)
		}
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		if number := value.Int(); number > maxSafeInteger || number < -maxSafeInteger {
			return key, fmt.Errorf("%d is read as another number: give a text", number)
		}
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr:
		if number := value.Uint(); number > maxSafeInteger {
			return key, fmt.Errorf("%d is read as another number: give a text", number)
		}
	case reflect.Bool:
	default:
		return key, fmt.Errorf("JSON has no form for %s", value.Type())
	}
	return "", nil
}

// writesItself tells whether encoding/json leaves the value to a method of its own.
func writesItself(value reflect.Value) bool {
	if value.CanAddr() {
		value = value.Addr()
	}
	switch value.Interface().(type) {
	case json.Marshaler, encoding.TextMarshaler:
		return true
	}
	return false
}

func (w walk) visitNumber(number json.Number, key string) (string, error) {
	if parsed, err := number.Float64(); err != nil || !json.Valid([]byte(number)) {
		return key, fmt.Errorf("%.40q is no number of JSON", string(number))
	} else if whole, err := number.Int64(); err == nil && (whole > maxSafeInteger || whole < -maxSafeInteger) {
		return key, fmt.Errorf("%s is read as another number (%v): give a text", number, parsed)
	}
	return "", nil
}

func (w walk) visitStruct(value reflect.Value, key string, depth, hops int) (string, error) {
	for index := range value.NumField() {
		field := value.Type().Field(index)
		name, rules, _ := strings.Cut(field.Tag.Get("json"), ",")
		if !field.IsExported() || name == "-" {
			continue
		}
		held := value.Field(index)
		if isLeftOut(held, rules) {
			continue
		}
		at := key
		if !field.Anonymous || name != "" {
			if name == "" {
				name = field.Name
			}
			at = pointer(key, name)
		}
		if found, err := w.visit(held, at, depth+1, hops); err != nil {
			return found, err
		}
	}
	return "", nil
}

// isLeftOut is what encoding/json does with the rules of a tag.
func isLeftOut(value reflect.Value, rules string) bool {
	for rule := range strings.SplitSeq(rules, ",") {
		if rule == "omitzero" {
			if zero, ok := value.Interface().(interface{ IsZero() bool }); ok {
				return zero.IsZero()
			}
			return value.IsZero()
		}
		if rule == "omitempty" {
			switch value.Kind() {
			case reflect.Map, reflect.Slice, reflect.Array, reflect.String:
				return value.Len() == 0
			case reflect.Struct:
				return false
			default:
				return value.IsZero()
			}
		}
	}
	return false
}

func (w walk) visitList(value reflect.Value, key string, depth, hops int) (string, error) {
	if value.Kind() == reflect.Slice && value.IsNil() {
		return key, fmt.Errorf("JSON writes a nil list as null: give an empty one")
	}
	if value.Type().Elem().Kind() == reflect.Uint8 {
		return key, fmt.Errorf("JSON has no form for bytes: give a text")
	}
	for index := range value.Len() {
		if found, err := w.visit(value.Index(index), pointer(key, strconv.Itoa(index)), depth+1, hops); err != nil {
			return found, err
		}
	}
	return "", nil
}

func (w walk) visitMap(value reflect.Value, key string, depth, hops int) (string, error) {
	// The keys of nullable.Nullable tell whether it holds null.
	if value.Type().Key().Kind() == reflect.Bool {
		return w.visit(value.MapIndex(reflect.ValueOf(true)), key, depth, hops)
	}
	if value.IsNil() {
		return key, fmt.Errorf("JSON writes a nil map as null: give an empty one")
	}
	for entry := value.MapRange(); entry.Next(); {
		name := fmt.Sprint(entry.Key().Interface())
		if !utf8.ValidString(name) {
			return key, fmt.Errorf("a key of it is no UTF-8")
		}
		if found, err := w.visit(entry.Value(), pointer(key, name), depth+1, hops); err != nil {
			return found, err
		}
	}
	return "", nil
}

// pointer is the JSON pointer of a key below another one.
func pointer(parent, name string) string {
	return parent + "/" + strings.NewReplacer("~", "~0", "/", "~1").Replace(name)
}
