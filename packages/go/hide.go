package casemanagement

import (
	"encoding/json"
	"regexp"
	"strings"
	"unicode"
)

const hiddenToken = "[token]"

var webToken = regexp.MustCompile(`eyJ[\w-]*(\.[\w-]*){2,4}`)

// withoutTokens hides what looks like a JSON Web Token, and the token that was sent: as it is, and as JSON writes it.
// A token of less than 4 characters is no secret, and to hide it would garble the text.
func withoutTokens(text, token string) string {
	text = webToken.ReplaceAllLiteralString(text, hiddenToken)
	if len(token) < 4 {
		return text
	}
	text = strings.ReplaceAll(text, token, hiddenToken)
	written, _ := json.Marshal(token)
	return strings.ReplaceAll(text, strings.Trim(string(written), `"`), hiddenToken)
}

// hideIn hides tokens in all texts of a JSON value, because JSON can write a text in many ways.
func hideIn(value any, hide func(string) string) any {
	switch held := value.(type) {
	case string:
		return hide(held)
	case []any:
		for index, item := range held {
			held[index] = hideIn(item, hide)
		}
	case map[string]any:
		hidden := make(map[string]any, len(held))
		for key, item := range held {
			hidden[hide(key)] = hideIn(item, hide)
		}
		return hidden
	}
	return value
}

// oneLine is a text from outside without line breaks and what steers a terminal, at most so many characters of it.
func oneLine(text string, longest int) string {
	words := strings.FieldsFunc(text, func(char rune) bool {
		return unicode.IsSpace(char) || unicode.Is(unicode.C, char) || char == unicode.ReplacementChar
	})
	line := []rune(strings.Join(words, " "))
	return string(line[:min(len(line), longest)])
}
