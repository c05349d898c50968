package org.followup.web;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.crac.Core;
import org.crac.Resource;
import org.followup.dynamodb.DynamoDbStores;
import org.followup.ical.Ical4jCalendarFiles;
import org.followup.web.gateway.Gateway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The pages and the JSON API on Lambda. Before SnapStart takes its picture, real routes are called
 * once, and a calendar is written. Nothing has to be undone after the restore: secrets are drawn
 * when used, clock and credentials are asked for each time, and idle connections are given up after
 * five seconds.
 */
public final class WebFunction implements RequestStreamHandler, Resource {

    private static final Logger LOG = LoggerFactory.getLogger(WebFunction.class);

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

    /** A first deploy may come before its rights are known everywhere: it must not fail by this. */
    @Override
    public void beforeCheckpoint(org.crac.Context<? extends Resource> context) throws IOException {
        new Ical4jCalendarFiles().rehearse();
        new Rehearsal(gateway)
                .play().stream()
                        .filter(played -> !played.isAsItShould())
                        .forEach(played -> LOG.warn("not wholly primed: {}", played));
    }

    @Override
    public void afterRestore(org.crac.Context<? extends Resource> context) {}
}
