package casemanagement

import (
	"context"
	"fmt"
	"sync"
	"time"
)

// renewalsKept is how many past renewals are remembered, for calls that were refused long before they learn of it.
const renewalsKept = 16

// tokens shares renewals: all calls that were refused with one token wait for one new token.
type tokens struct {
	auth     Auth
	mutex    sync.Mutex
	renewals []*renewal
}

// renewal is a new token for one that was refused, or what its making failed with.
type renewal struct {
	refused Secret
	done    chan struct{}
	token   Secret
	err     error
}

// get gives the token for an attempt.
//
// limit is how long a renewal may take; it is not bound to the call that begins it, because others wait for it, too.
func (t *tokens) get(ctx context.Context, refused string, limit time.Duration) (string, error) {
	if refused == "" {
		return t.auth.Token(ctx, "")
	}
	// Tokens that come again and again would go round in a circle.
	for hops := 0; ; hops++ {
		made := t.renewalOf(ctx, refused, limit)
		select {
		case <-made.done:
		case <-ctx.Done():
			return "", context.Cause(ctx)
		}
		if made.err != nil {
			return "", made.err
		}
		token := made.token.text()
		// It may have been refused since.
		if hops >= renewalsKept || token == refused || !t.isRefused(token) {
			return token, nil
		}
		refused = token
	}
}

func (t *tokens) isRefused(token string) bool {
	t.mutex.Lock()
	defer t.mutex.Unlock()
	return t.find(token) != nil
}

func (t *tokens) find(refused string) *renewal {
	for _, known := range t.renewals {
		if known.refused.text() == refused {
			return known
		}
	}
	return nil
}

// renewalOf finds the renewal of a token, or begins it.
func (t *tokens) renewalOf(ctx context.Context, refused string, limit time.Duration) *renewal {
	t.mutex.Lock()
	defer t.mutex.Unlock()
	if known := t.find(refused); known != nil {
		return known
	}
	begun := &renewal{refused: NewSecret(refused), done: make(chan struct{})}
	t.renewals = append(t.renewals, begun)
	if len(t.renewals) > renewalsKept {
		t.renewals = t.renewals[1:]
	}
	go func() {
		defer close(begun.done)
		ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), limit)
		defer cancel()
		token, err := t.renew(ctx, refused)
		begun.token, begun.err = NewSecret(token), err
		if err != nil || token == refused {
			// The next call tries again.
			t.forget(begun)
		}
	}()
	return begun
}

// renew asks for another token. A panic would end the process here, where no caller can recover from it.
func (t *tokens) renew(ctx context.Context, refused string) (token string, err error) {
	defer func() {
		if reason := recover(); reason != nil {
			err = fmt.Errorf("the token function panicked: %v", reason)
		}
	}()
	return t.auth.Token(ctx, refused)
}

func (t *tokens) forget(failed *renewal) {
	t.mutex.Lock()
	defer t.mutex.Unlock()
	for index, known := range t.renewals {
		if known == failed {
			t.renewals = append(t.renewals[:index:index], t.renewals[index+1:]...)
			return
		}
	}
}
