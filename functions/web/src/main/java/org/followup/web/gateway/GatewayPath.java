package org.followup.web.gateway;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/**
 * Makes an address of what the gateway hands over, where letters, spaces and lone percent signs may
 * stand unescaped.
 */
final class GatewayPath {

    private static final String PLAIN = "-._~!$&'()*+,;=:@/";
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private GatewayPath() {}

    static String of(String path, Map<String, List<String>> query) {
        String escaped = escape(path.startsWith("/") ? path : "/" + path);
        String rest = encode(query);
        return escaped.replaceFirst("^/+", "/") + (rest.isEmpty() ? "" : "?" + rest);
    }

    private static String encode(Map<String, List<String>> query) {
        var joined = new StringJoiner("&");
        query.forEach(
                (name, values) ->
                        values.forEach(value -> joined.add(encode(name) + "=" + encode(value))));
        return joined.toString();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String escape(String path) {
        byte[] bytes = path.getBytes(StandardCharsets.UTF_8);
        var escaped = new StringBuilder(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            char c = (char) (bytes[i] & 0xFF);
            if (c < 0x80
                    && (isAlphanumeric(c)
                            || PLAIN.indexOf(c) >= 0
                            || (c == '%' && isEscape(bytes, i)))) {
                escaped.append(c);
            } else {
                escaped.append('%').append(HEX.toHexDigits(bytes[i]));
            }
        }
        return escaped.toString();
    }

    private static boolean isAlphanumeric(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    private static boolean isEscape(byte[] bytes, int at) {
        return at + 2 < bytes.length
                && HexFormat.isHexDigit(bytes[at + 1])
                && HexFormat.isHexDigit(bytes[at + 2]);
    }
}
