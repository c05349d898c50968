package org.followup.web.gateway;

import io.micronaut.core.convert.ConversionService;
import io.micronaut.core.convert.value.MutableConvertibleValues;
import io.micronaut.core.convert.value.MutableConvertibleValuesMap;
import io.micronaut.core.io.buffer.ByteArrayBufferFactory;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.MutableHttpHeaders;
import io.micronaut.http.MutableHttpParameters;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.body.ByteBody;
import io.micronaut.http.body.stream.AvailableByteArrayBody;
import io.micronaut.http.cookie.Cookies;
import io.micronaut.http.simple.SimpleHttpHeaders;
import io.micronaut.http.simple.SimpleHttpParameters;
import io.micronaut.http.simple.cookies.SimpleCookies;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.followup.web.edge.RequestBody;

/** A gateway's event as the request that Micronaut's router and controllers know. */
final class GatewayRequest implements ServerHttpRequest<byte[]> {

    private final GatewayEvent event;
    private final URI uri;
    private final MutableHttpHeaders headers;
    private final MutableHttpParameters parameters;
    private final Cookies cookies;
    private final ByteBody body;
    private final MutableConvertibleValues<Object> attributes = new MutableConvertibleValuesMap<>();

    // the body's factory drags in publishers; the keys of the query are strings
    @SuppressWarnings({"deprecation", "UndefinedEquals"})
    GatewayRequest(GatewayEvent event, ConversionService conversion) {
        this.event = event;
        this.uri = URI.create(GatewayPath.of(event.path(), event.query()));
        this.headers = new SimpleHttpHeaders(conversion);
        event.headers()
                .forEach((name, values) -> values.forEach(value -> headers.add(name, value)));
        Map<CharSequence, List<String>> query = new LinkedHashMap<>(event.query());
        this.parameters = new SimpleHttpParameters(query, conversion);
        this.cookies = new SimpleCookies(conversion);
        this.body = AvailableByteArrayBody.create(ByteArrayBufferFactory.INSTANCE, event.body());
        RequestBody.put(this, event.body());
    }

    @Override
    public HttpMethod getMethod() {
        return HttpMethod.parse(event.method());
    }

    @Override
    public String getMethodName() {
        return event.method();
    }

    @Override
    public URI getUri() {
        return uri;
    }

    @Override
    public MutableHttpHeaders getHeaders() {
        return headers;
    }

    @Override
    public MutableHttpParameters getParameters() {
        return parameters;
    }

    /** Empty: the edge reads the header itself, in the same way on every server. */
    @Override
    public Cookies getCookies() {
        return cookies;
    }

    @Override
    public MutableConvertibleValues<Object> getAttributes() {
        return attributes;
    }

    @Override
    public Optional<byte[]> getBody() {
        return event.body().length == 0 ? Optional.empty() : Optional.of(event.body());
    }

    @Override
    public ByteBody byteBody() {
        return body;
    }
}
