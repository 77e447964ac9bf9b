package casemanagement

import (
	"fmt"
	"net/netip"
	"net/url"
	"strings"
)

// baseURL reads a host as people write it: platform.kore.ai, https://platform.kore.ai/, http://localhost:4000.
// Without a scheme it is https. A path is kept, so that a gateway may stand before the API.
func baseURL(host string, allowInsecure bool) (*url.URL, error) {
	text := host
	if !strings.Contains(text, "://") {
		text = "https://" + text
	}
	parsed, err := url.Parse(text)
	// What url.Parse says holds the text, which may hold credentials.
	if err != nil || parsed.Hostname() == "" || strings.ContainsAny(parsed.Hostname(), " \t\r\n") {
		return nil, fmt.Errorf("the host is no host name like platform.kore.ai")
	}
	if parsed.User != nil || parsed.RawQuery != "" || parsed.ForceQuery || parsed.Fragment != "" || strings.HasSuffix(text, "#") {
		return nil, fmt.Errorf("the host %q must have no credentials, query or fragment", parsed.Hostname())
	}
	switch {
	case parsed.Scheme == "https":
	case parsed.Scheme == "http" && (allowInsecure || isLoopback(parsed.Hostname())):
	case parsed.Scheme == "http":
		return nil, fmt.Errorf("the host %q must use https, or the option AllowInsecureHost", parsed.Hostname())
	default:
		return nil, fmt.Errorf("the host %q must use https, not %s", parsed.Hostname(), parsed.Scheme)
	}
	return &url.URL{Scheme: parsed.Scheme, Host: parsed.Host, Path: strings.TrimRight(parsed.Path, "/")}, nil
}

// isLoopback tells whether a host is this machine.
func isLoopback(hostname string) bool {
	name := strings.ToLower(strings.TrimSuffix(hostname, "."))
	if name == "localhost" || strings.HasSuffix(name, ".localhost") {
		return true
	}
	address, err := netip.ParseAddr(name)
	return err == nil && address.Unmap().IsLoopback()
}
