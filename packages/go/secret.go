package casemanagement

import (
	"fmt"
	"log/slog"
)

const hiddenSecret = "[secret]"

// Secret is a text that no log, error or print shows. Inside it is a function, so that even a printer that
// ignores its methods finds nothing.
type Secret struct{ reveal func() string }

// NewSecret hides a text.
func NewSecret(text string) Secret { return Secret{func() string { return text }} }

func (s Secret) text() string {
	if s.reveal == nil {
		return ""
	}
	return s.reveal()
}

// String does not tell the secret.
func (s Secret) String() string { return hiddenSecret }

// Format does not tell the secret, whatever the verb.
func (s Secret) Format(state fmt.State, _ rune) { _, _ = state.Write([]byte(hiddenSecret)) }

// LogValue does not tell the secret.
func (s Secret) LogValue() slog.Value { return slog.StringValue(hiddenSecret) }

// MarshalText does not tell the secret; encoding/json uses it, too.
func (s Secret) MarshalText() ([]byte, error) { return []byte(hiddenSecret), nil }
