package casemanagement

import (
	"net/http"
	"net/url"
)

// defaultHTTPClient shares its connections among all clients that bring none of their own.
var defaultHTTPClient = &http.Client{Transport: newTransport()}

func newTransport() http.RoundTripper {
	transport := http.DefaultTransport
	if known, ok := transport.(*http.Transport); ok {
		own := known.Clone()
		own.Proxy = proxyFor
		transport = own
	}
	return transport
}

// proxyFor is the proxy of the environment; what is for this machine never meets one.
func proxyFor(request *http.Request) (*url.URL, error) {
	if isLoopback(request.URL.Hostname()) {
		return nil, nil
	}
	return http.ProxyFromEnvironment(request)
}

// withoutRedirects is a client that follows no redirect, which would hand the token to another host.
func withoutRedirects(client *http.Client) *http.Client {
	own := *client
	own.CheckRedirect = func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }
	return &own
}
