package org.followup.web.gateway;

import java.util.List;
import java.util.Map;

/**
 * One request as API Gateway's REST API hands it over (payload 1.0). Names of headers are as they
 * came; query values are decoded; {@code path} lacks the stage. {@code refusal} is a status other
 * than 0 where the request is not fit to be read.
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record GatewayEvent(
        String method,
        String path,
        Map<String, List<String>> headers,
        Map<String, List<String>> query,
        byte[] body,
        int refusal) {

    static final int LARGEST_BODY = 2 * 1024 * 1024;
    static final int MOST_HEADERS = 100;
    static final int LONGEST_HEADERS = 32 * 1024;
    static final int MOST_QUERY_VALUES = 200;
    static final int LONGEST_PATH = 2_000;
}
