package casemanagement

import (
	"net/http"
	"net/http/httptest"
	"os"
	"testing"
)

// A proxy that nothing of these tests may meet; Go reads the variables once.
func TestMain(m *testing.M) {
	proxy := httptest.NewServer(http.HandlerFunc(func(answer http.ResponseWriter, _ *http.Request) {
		http.Error(answer, "proxied", http.StatusTeapot)
	}))
	for _, name := range []string{"HTTP_PROXY", "HTTPS_PROXY"} {
		if err := os.Setenv(name, proxy.URL); err != nil {
			panic(err)
		}
	}
	if err := os.Setenv("NO_PROXY", "direct.example"); err != nil {
		panic(err)
	}
	status := m.Run()
	proxy.Close()
	os.Exit(status)
}

func TestWhatIsForThisMachineNeverMeetsAProxyAndTheRestDoesAsTheEnvironmentSays(t *testing.T) {
	t.Parallel()
	transport, ok := newTransport().(*http.Transport)
	if !ok {
		t.Fatal("the transport is none of net/http")
	}
	for url, proxied := range map[string]bool{
		"http://localhost:4000/":       false,
		"http://tasks.localhost:4000/": false,
		"http://localhost./":           false,
		"http://127.0.0.2/":            false,
		"http://[::1]/":                false,
		"https://direct.example/":      false,
		"https://platform.kore.ai/":    true,
		"http://sandbox:4000/":         true,
	} {
		request, err := http.NewRequest(http.MethodPost, url, nil)
		if err != nil {
			t.Fatal(err)
		}
		if proxy, err := transport.Proxy(request); err != nil || (proxy != nil) != proxied {
			t.Errorf("%s goes to %v, %v", url, proxy, err)
		}
	}
}
