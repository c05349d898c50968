package org.followup.core.imports;

import java.net.URI;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Takes the files of imports, past every function: they may be of any size. */
public interface Uploads {

    /** Where the file of one import may be sent, once, by whoever holds the address. */
    Upload of(ImportId id);

    /** A request without more than this: the method, the headers, the file as its body. */
    record Upload(URI address, String method, Map<String, String> headers, Instant until) {

        public Upload {
            headers = Map.copyOf(headers);
        }
    }

    /** The same for a browser: a form of several parts. */
    Form form(ImportId id);

    /** Its hidden fields stand before the file, whose field is called {@code file}. */
    record Form(URI address, SortedMap<String, String> fields, Instant until) {

        public Form {
            fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
        }
    }
}
