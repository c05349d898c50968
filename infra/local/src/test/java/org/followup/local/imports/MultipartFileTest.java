package org.followup.local.imports;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.Headers;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MultipartFileTest {

    private static final String HEAD =
            """
            --b\r
            Content-Disposition: form-data; name="file"; filename="a.csv"\r
            Content-Type: text/csv\r
            \r
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a,b\r\n1,2\r\n",
                "\r\n--a",
                "\r\r\n--\r\n-\r\n--\r",
                "x\r\n\r\n--c\r\n",
                "\u00d0\u0096",
            })
    void the_file_comes_out_byte_for_byte(String file) throws IOException {
        assertThat(copied(HEAD + file + "\r\n--b--\r\n")).isEqualTo(file);
    }

    @Test
    void a_form_that_broke_off_is_no_file() {
        assertThatThrownBy(() -> copied(HEAD + "a,b")).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> copied("--b\r\nContent")).isInstanceOf(IOException.class);
    }

    @Test
    void the_boundary_stands_in_the_content_type() {
        assertThat(boundary("multipart/form-data; boundary=--x1")).isEqualTo("--x1");
        assertThat(boundary("multipart/form-data; boundary=\"a b\"")).isEqualTo("a b");
        assertThat(boundary("text/csv")).isEmpty();
    }

    private static String boundary(String type) {
        var headers = new Headers();
        headers.add("Content-Type", type);
        return MultipartFile.boundary(headers).orElse("");
    }

    private static String copied(String form) throws IOException {
        var to = new ByteArrayOutputStream();
        MultipartFile.copy(new ByteArrayInputStream(form.getBytes(ISO_8859_1)), "b", to);
        return to.toString(ISO_8859_1);
    }
}
