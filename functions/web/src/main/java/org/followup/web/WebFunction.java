package org.followup.web;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.micronaut.context.ApplicationContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.crac.Core;
import org.crac.Resource;
import org.followup.dynamodb.DynamoDbStores;
import org.followup.web.gateway.Gateway;

/**
 * The pages and the JSON API on Lambda. Before SnapStart takes its picture, real routes are called
 * once, so that their classes are loaded in it; nothing random and no connection is kept for after
 * the restore.
 */
public final class WebFunction implements RequestStreamHandler, Resource {

    /** Pages that read the table, one that does not exist, and a form that is refused unread. */
    private static final List<String> PRIMING =
            List.of("GET /health", "GET /", "GET /sign-in", "GET /nothing", "POST /sign-out");

    private final Gateway gateway;

    public WebFunction() {
        ApplicationContext context = start();
        context.getBean(DynamoDbStores.class); // what is missing in the settings is said now
        this.gateway = context.getBean(Gateway.class);
        Core.getGlobalContext().register(this);
    }

    private static ApplicationContext start() {
        return ApplicationContext.builder()
                .deduceEnvironment(false)
                .deduceCloudEnvironment(false)
                .banner(false)
                .environments("lambda")
                .start();
    }

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context)
            throws IOException {
        gateway.answer(event, answer);
    }

    @Override
    public void beforeCheckpoint(org.crac.Context<? extends Resource> context) throws IOException {
        for (String route : PRIMING) {
            String[] parts = route.split(" ", 2);
            String event =
                    """
                    {"httpMethod":"%s","path":"%s","headers":{"Accept":"text/html"},"body":"a=1"}
                    """
                            .formatted(parts[0], parts[1]);
            gateway.answer(
                    new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)),
                    OutputStream.nullOutputStream());
        }
    }

    @Override
    public void afterRestore(org.crac.Context<? extends Resource> context) {}
}
