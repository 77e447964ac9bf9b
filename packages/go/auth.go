package casemanagement

import (
	"context"
	"errors"
	"sync"
	"time"

	"github.com/golang-jwt/jwt/v5"
)

// Auth is how the client proves who it is: [Credentials] to sign tokens with, a [TokenFunc], or a [StaticToken].
type Auth interface {
	// Token gives a token, without Bearer. It is asked before each attempt and caches as it likes. Several goroutines may
	// call it at once; it returns when the context ends.
	// After the host refused a token it gets that one, and gives another; it is asked once for all calls that
	// were refused with it.
	Token(ctx context.Context, refused string) (string, error)
}

// TokenFunc is a function that gives tokens, such as one that asks a service of yours. See [Auth].
type TokenFunc func(ctx context.Context, refused string) (string, error)

// Token calls the function.
func (f TokenFunc) Token(ctx context.Context, refused string) (string, error) { return f(ctx, refused) }

// StaticToken is a token that the client cannot renew.
func StaticToken(token string) Auth { return staticToken{NewSecret(token)} }

type staticToken struct{ Secret }

func (s staticToken) Token(context.Context, string) (string, error) { return s.text(), nil }

// defaultLifetime is how long a signed token is valid when nothing else is said.
const defaultLifetime = 5 * time.Minute

// Credentials sign tokens (HS256). One token serves all calls until a fifth of its lifetime is left.
type Credentials struct {
	// AppID is the client id of the app, such as cs-1e845b00-81ad-5757-a1e7-d0f6fea227e9.
	AppID string
	// ClientSecret of the app.
	ClientSecret Secret
	// Subject is the user whom MyTask and MyCase of a filter mean; without it these two find nothing.
	Subject string
	// Lifetime of a token; 5 minutes when it is 0.
	Lifetime time.Duration
}

// Token signs a token, without keeping it: a server can give it to somebody else. The client keeps the tokens that it signs.
func (c Credentials) Token(context.Context, string) (string, error) {
	now := time.Now()
	lifetime := c.Lifetime
	if lifetime == 0 {
		lifetime = defaultLifetime
	}
	claims := jwt.MapClaims{appIDClaim: c.AppID, "iat": now.Unix(), "exp": now.Add(lifetime).Unix()}
	if c.Subject != "" {
		claims[subjectClaim] = c.Subject
	}
	return jwt.NewWithClaims(jwt.SigningMethodHS256, claims).SignedString([]byte(c.ClientSecret.text()))
}

func (c Credentials) check() error {
	if c.AppID == "" || c.ClientSecret.text() == "" {
		return errors.New("credentials need AppID and ClientSecret")
	}
	if c.Lifetime != 0 && c.Lifetime < time.Second {
		return errors.New("the lifetime of a token is at least a second")
	}
	return nil
}

// keptTokens signs with credentials, and keeps the token.
type keptTokens struct {
	credentials Credentials
	mutex       sync.Mutex
	token       Secret
	renewAt     time.Time
}

func (k *keptTokens) Token(ctx context.Context, refused string) (string, error) {
	k.mutex.Lock()
	defer k.mutex.Unlock()
	now := time.Now()
	if kept := k.token.text(); kept != "" && kept != refused && now.Before(k.renewAt) {
		return kept, nil
	}
	signed, err := k.credentials.Token(ctx, refused)
	if err != nil {
		return "", err
	}
	lifetime := k.credentials.Lifetime
	if lifetime == 0 {
		lifetime = defaultLifetime
	}
	k.token, k.renewAt = NewSecret(signed), now.Add(lifetime*4/5)
	return signed, nil
}
