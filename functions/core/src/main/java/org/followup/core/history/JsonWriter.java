package org.followup.core.history;

/** Writes the canonical form; see {@link Json}. */
final class JsonWriter {

    private final StringBuilder out = new StringBuilder();

    private JsonWriter() {}

    static String write(Json json) {
        var writer = new JsonWriter();
        writer.value(json);
        return writer.out.toString();
    }

    private void value(Json json) {
        switch (json) {
            case Json.Obj obj -> object(obj);
            case Json.Arr arr -> array(arr);
            case Json.Text text -> text(text.value());
            case Json.Whole whole -> out.append(whole.value());
            case Json.Bool bool -> out.append(bool.value());
        }
    }

    private void object(Json.Obj obj) {
        var separator = "";
        out.append('{');
        for (var member : obj.members().entrySet()) {
            out.append(separator);
            text(member.getKey());
            out.append(':');
            value(member.getValue());
            separator = ",";
        }
        out.append('}');
    }

    private void array(Json.Arr arr) {
        var separator = "";
        out.append('[');
        for (var item : arr.items()) {
            out.append(separator);
            value(item);
            separator = ",";
        }
        out.append(']');
    }

    private void text(String value) {
        out.append('"');
        for (var i = 0; i < value.length(); i++) {
            character(value.charAt(i));
        }
        out.append('"');
    }

    private void character(char c) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                if (c < 0x20 || Character.isSurrogate(c)) {
                    out.append("\\u").append(Character.forDigit(c >> 12, 16));
                    out.append(Character.forDigit(c >> 8 & 15, 16));
                    out.append(Character.forDigit(c >> 4 & 15, 16));
                    out.append(Character.forDigit(c & 15, 16));
                } else {
                    out.append(c);
                }
            }
        }
    }
}
