"""Where requests go."""

import ipaddress
import re
import socket

import httpx

_AUTHORITY = re.compile(r"[a-z][a-z\d+.-]*://[^\s/?#\\]+[^\s\\]*", re.IGNORECASE | re.ASCII)


def base_url_of(host: str, allow_insecure_host: bool) -> httpx.URL:
    """The base URL of a host as people write it: ``platform.kore.ai``, ``https://platform.kore.ai/``, ``http://localhost:4000``.

    Without a scheme it is ``https``. A path is kept, so that a gateway may stand before the API.

    Raises:
        TypeError: in one sentence without anything secret, when it is no host, has credentials, a query or a
            fragment, or would send the token unencrypted beyond this machine.
    """
    told = f'host "{_without_secrets(host)}"'
    text = host.strip()
    url = _parsed(text if "://" in text else f"https://{text}")
    if url is None:
        raise TypeError(f"{told} is no host name like platform.kore.ai")
    if re.search(r"[?#]|^([^/]*//)?[^/]*@", text):
        raise TypeError(f"{told} must have no credentials, query or fragment")
    if url.scheme not in ("https", "http"):
        raise TypeError(f"{told} must use https:")
    if url.scheme == "http" and not allow_insecure_host and not is_loopback(url):
        raise TypeError(f"{told} must use https:, unless allow_insecure_host is set")
    return url.copy_with(host=_name_of(url), path=url.path.rstrip("/") or "/")


def is_loopback(url: httpx.URL) -> bool:
    """Whether a URL leads to this machine."""
    name = _name_of(url)
    if name == "localhost" or name.endswith(".localhost"):
        return True
    try:
        address = ipaddress.ip_address(name)
    except ValueError:
        return False
    # Python 3.10 to 3.12 do not see through an IPv4 address that is written as one of IPv6.
    mapped = address.ipv4_mapped if isinstance(address, ipaddress.IPv6Address) else None
    return (mapped or address).is_loopback


def _name_of(url: httpx.URL) -> str:
    """The name without a dot after it; an IPv4 address as four numbers, however it is written."""
    name = url.host.rstrip(".")
    if re.fullmatch(r"[\dxa-f.]+", name) and re.search(r"(^|\.)(\d+|0x[\da-f]+)$", name):
        try:
            return socket.inet_ntoa(socket.inet_aton(name))
        except OSError:
            return name
    return name


def _parsed(text: str) -> httpx.URL | None:
    """What httpx makes of a host; nothing of what it would understand otherwise than a reader does."""
    if not _AUTHORITY.fullmatch(text):
        return None
    try:
        url = httpx.URL(text)
        name = url.host
    except (httpx.InvalidURL, UnicodeError, ValueError):
        return None
    # A name without a label between two dots is none, and `https:/name` with one slash names the host `https`.
    if not name or re.match(r"\.|https?$", name) or ".." in name or "%" in name:
        return None
    if (url.port or 1) > 65535:
        return None
    return url


def _without_secrets(address: str) -> str:
    hidden = re.sub(r"^([a-z][a-z\d+.-]*://)?.*@", r"\1***@", address, flags=re.IGNORECASE | re.DOTALL)
    return re.sub(r"[?#].*$", "", hidden, flags=re.DOTALL)
