package org.followup.local.imports;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.sun.net.httpserver.Headers;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.regex.Pattern;

/** The one part of a browser's form that has a file and nothing else (RFC 7578), as a stream. */
final class MultipartFile {

    private static final Pattern TYPE =
            Pattern.compile("multipart/form-data;\\s*boundary=\"?([^\";]{1,70})\"?");

    private MultipartFile() {}

    static Optional<String> boundary(Headers headers) {
        return Optional.ofNullable(headers.getFirst("Content-Type"))
                .map(TYPE::matcher)
                .filter(type -> type.lookingAt())
                .map(type -> type.group(1));
    }

    /** A boundary has no carriage return, so only its first byte can begin it anew. */
    static void copy(InputStream form, String boundary, OutputStream to) throws IOException {
        var in = new BufferedInputStream(form);
        var out = new BufferedOutputStream(to);
        skipHeaders(in);
        var end = ("\r\n--" + boundary).getBytes(ISO_8859_1);
        var matched = 0;
        while (matched < end.length) {
            var next = in.read();
            if (next < 0) {
                throw new IOException("the form broke off");
            }
            if (next == end[matched]) {
                matched++;
            } else {
                out.write(end, 0, matched);
                matched = next == end[0] ? 1 : 0;
                if (matched == 0) {
                    out.write(next);
                }
            }
        }
        out.flush();
        in.transferTo(OutputStream.nullOutputStream());
    }

    /** The boundary, the headers of the part, an empty line. */
    private static void skipHeaders(InputStream in) throws IOException {
        var line = line(in);
        while (!line.isEmpty()) {
            line = line(in);
        }
    }

    private static String line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        for (var next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("the form broke off");
            }
            line.write(next);
        }
        return line.toString(ISO_8859_1).strip();
    }
}
