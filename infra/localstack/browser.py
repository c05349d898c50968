"""As much of a browser as a journey through the gateway needs: cookies, relative links, forms with their token."""

import html
import http.cookiejar
import re
import urllib.error
import urllib.parse
import urllib.request
import uuid


class Page:
    def __init__(self, status, address, headers, body):
        self.status, self.address, self.headers = status, address, headers
        self.text = body.decode("utf-8", "replace")

    def hidden(self):
        """The hidden fields of the page's main form, by name; the sign-out form of the head has only a token."""
        found = {}
        for tag in re.findall(r"<input[^>]*type=\"hidden\"[^>]*>", self.text):
            name, value = re.search(r'name="([^"]*)"', tag), re.search(r'value="([^"]*)"', tag)
            found[name.group(1)] = html.unescape(value.group(1)) if value else ""
        return found

    def says(self):
        main = re.search(r"<main.*?</main>", self.text, re.S)
        return re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]*>", " ", main.group(0) if main else self.text)))[:600]


class Browser:
    """base ends with a slash; paths are relative to it."""

    def __init__(self, base):
        self.base = base
        self.opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar()))

    def get(self, path, accept="text/html", base=None):
        return self._send(urllib.request.Request(urllib.parse.urljoin(base or self.base, path), headers={"Accept": accept}))

    def call(self, method, path, headers=None, data=None):
        """As a program might, without a care."""
        return self._send(urllib.request.Request(self.base + path, data=data, method=method, headers={"Accept": "text/html"} | (headers or {})))

    def fill(self, path, **fields):
        """Opens the form at the path and sends it; redirects are followed. A field `x__y` is called x-y."""
        page = self.get(path)
        assert page.status == 200, (path, page.status, page.says())
        return self.send(page, **fields)

    def send(self, page, **fields):
        filled = page.hidden() | {name.replace("__", "-"): value for name, value in fields.items()}
        data = urllib.parse.urlencode(filled, doseq=True).encode()
        return self._send(urllib.request.Request(page.address, data=data, headers={
            "Accept": "text/html", "Content-Type": "application/x-www-form-urlencoded"}))  # fmt: skip

    def upload(self, page, content):
        """Sends a form of several parts to the address that it names, hidden fields first."""
        address = html.unescape(re.search(r'<form method="post" action="([^"]+)" enctype', page.text).group(1))
        fields = page.hidden()
        fields.pop("csrf", None)
        edge = uuid.uuid4().hex
        parts = [f'--{edge}\r\nContent-Disposition: form-data; name="{n}"\r\n\r\n{v}\r\n'.encode() for n, v in fields.items()]
        head = f'--{edge}\r\nContent-Disposition: form-data; name="file"; filename="f.csv"\r\nContent-Type: text/csv\r\n\r\n'
        data = b"".join(parts) + head.encode() + content + f"\r\n--{edge}--\r\n".encode()
        return self._send(urllib.request.Request(address, data=data, headers={"Content-Type": f"multipart/form-data; boundary={edge}"}))

    def _send(self, request):
        try:
            answer = self.opener.open(request, timeout=60)
        except urllib.error.HTTPError as error:
            answer = error
        with answer:
            return Page(answer.status, answer.geturl(), answer.headers, answer.read())


def day(field, date):
    return {f"{field}Year": date.year, f"{field}Month": date.month, f"{field}Day": date.day}
