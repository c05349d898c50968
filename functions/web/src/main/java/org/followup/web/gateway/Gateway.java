package org.followup.web.gateway;

import io.micronaut.core.convert.ConversionService;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** API Gateway's requests, answered by the same controllers that a server runs. */
@Singleton
public final class Gateway {

    private final Dispatch dispatch;
    private final GatewayReply reply;
    private final ConversionService conversion;

    Gateway(Dispatch dispatch, GatewayReply reply, ConversionService conversion) {
        this.dispatch = dispatch;
        this.reply = reply;
        this.conversion = conversion;
    }

    public void answer(InputStream event, OutputStream answer) throws IOException {
        GatewayEvent parsed = GatewayEventParser.parse(event);
        var request = new GatewayRequest(parsed, conversion);
        HttpResponse<?> response =
                parsed.refusal() == 0
                        ? dispatch.answer(request)
                        : dispatch.refuse(request, parsed.refusal());
        reply.write(response, request.getMethod() != HttpMethod.HEAD, answer);
    }
}
