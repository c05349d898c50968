package org.followup.web.edge;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads application/x-www-form-urlencoded. Nothing is lost: what is no text becomes U+FFFD and is
 * remembered.
 */
final class FormParser {

    static final int MOST_FIELDS = 1_000;

    private static final char REPLACEMENT = '\uFFFD';

    private final Map<String, List<String>> fields = new LinkedHashMap<>();
    private boolean unreadable;
    private boolean tooMany;

    static FormParser parse(byte[] body) {
        var parser = new FormParser();
        int start = 0;
        int count = 0;
        for (int i = 0; i <= body.length; i++) {
            if (i == body.length || body[i] == '&') {
                if (i > start && ++count > MOST_FIELDS) {
                    parser.tooMany = true;
                    return parser;
                }
                parser.pair(body, start, i);
                start = i + 1;
            }
        }
        return parser;
    }

    FormFields fields() {
        return new FormFields(fields);
    }

    boolean unreadable() {
        return unreadable;
    }

    boolean tooMany() {
        return tooMany;
    }

    private void pair(byte[] body, int from, int to) {
        if (from == to) {
            return;
        }
        int equals = from;
        while (equals < to && body[equals] != '=') {
            equals++;
        }
        String name = text(body, from, equals);
        String value = equals < to ? text(body, equals + 1, to) : "";
        fields.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
    }

    private String text(byte[] body, int from, int to) {
        var bytes = new ByteArrayOutputStream(to - from);
        for (int i = from; i < to; i++) {
            if (body[i] == '+') {
                bytes.write(' ');
            } else if (body[i] == '%'
                    && i + 2 < to
                    && HexFormat.isHexDigit(body[i + 1])
                    && HexFormat.isHexDigit(body[i + 2])) {
                bytes.write(
                        HexFormat.fromHexDigit(body[i + 1]) << 4
                                | HexFormat.fromHexDigit(body[i + 2]));
                i += 2;
            } else {
                bytes.write(body[i]);
            }
        }
        return clean(decode(bytes.toByteArray()));
    }

    private String decode(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            unreadable = true;
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    private String clean(String text) {
        var clean = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\r') {
                if (i + 1 >= text.length() || text.charAt(i + 1) != '\n') {
                    clean.append('\n');
                }
            } else if ((c < ' ' && c != '\n' && c != '\t') || c == '\u007F') {
                unreadable = true;
                clean.append(REPLACEMENT);
            } else {
                clean.append(c);
            }
        }
        return clean.toString();
    }
}
