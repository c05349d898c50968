package org.followup.core.imports;

import java.net.URI;
import java.time.Instant;
import java.util.Map;

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
}
