package org.followup.jobs;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.function.Function;
import org.followup.core.history.Json;
import org.followup.core.imports.ImportId;
import org.followup.core.imports.ImportJob;
import org.followup.core.imports.ImportUpdates;
import org.followup.dynamodb.DynamoDbStores;
import org.followup.jobs.imports.RunImport;
import org.followup.s3.S3ReportFiles;
import org.followup.s3.S3Uploads;

/**
 * Runs an import when its file has arrived in the bucket, and makes a report or the cards of a
 * forum, or carries commitments over, when the table's stream tells that it was asked for. What
 * breaks off fails the invocation, so that it is tried again; a refused file is no failure.
 */
public final class JobsFunction implements RequestStreamHandler {

    private static final System.Logger LOG = System.getLogger(JobsFunction.class.getName());

    private final String bucket;
    private final RunImport imports;
    private final Function<ImportId, InputStream> files;
    private final AskedJobs asked;

    public JobsFunction() {
        this(Settings.from(System.getenv()));
    }

    private JobsFunction(Settings settings) {
        this(settings.bucket(), DynamoDbStores.on(settings.table()), Clock.systemUTC());
    }

    private JobsFunction(String bucket, DynamoDbStores stores, Clock clock) {
        var client = S3Uploads.client();
        this(
                bucket,
                imports(stores, clock),
                id -> S3Uploads.open(client, bucket, id),
                AskedJobs.of(stores, new S3ReportFiles(client, bucket), clock));
    }

    JobsFunction(
            String bucket,
            RunImport imports,
            Function<ImportId, InputStream> files,
            AskedJobs asked) {
        this.bucket = bucket;
        this.imports = imports;
        this.files = files;
        this.asked = asked;
    }

    private static RunImport imports(DynamoDbStores stores, Clock clock) {
        var updates =
                new ImportUpdates(
                        stores.journal(),
                        stores.offices(),
                        stores.forums(),
                        stores.commitments(),
                        stores.progress(),
                        clock,
                        new SecureRandom());
        return new RunImport(stores.journal(), stores.imports(), updates, clock);
    }

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context)
            throws IOException {
        handle(event, answer);
    }

    void handle(InputStream event, OutputStream answer) throws IOException {
        var read = EventJson.read(event);
        var said = read.isOfStream() ? asked.make(read) : file(read);
        answer.write(said.write().getBytes(UTF_8));
    }

    private Json.Obj file(EventJson event) throws IOException {
        var id = FileArrived.in(event, bucket).id();
        try (var file = files.apply(id)) {
            return answer(id, imports.run(id, file));
        }
    }

    private static Json.Obj answer(ImportId id, RunImport.Outcome outcome) {
        LOG.log(System.Logger.Level.INFO, "import {0}: {1}", id, outcome);
        return switch (outcome) {
            case RunImport.Outcome.Ended(ImportJob job) ->
                    Json.obj()
                            .with("state", job.state().name())
                            .with("rows", job.counts().rows())
                            .with("errors", job.errors());
            case RunImport.Outcome.TakenOver() -> Json.obj().with("state", "TAKEN_OVER");
            case RunImport.Outcome.UnknownImport() ->
                    throw new IllegalArgumentException("there is no import " + id);
        };
    }
}
