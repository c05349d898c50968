package org.followup.jobs;

import org.followup.core.imports.ImportId;
import org.followup.s3.S3Uploads;

/** The event by which EventBridge tells that the file of an import lies in the bucket. */
record FileArrived(ImportId id) {

    /**
     * Reads the event.
     *
     * @throws IllegalArgumentException where it is another one, or about another object; it says
     *     which
     */
    static FileArrived in(EventJson event, String bucket) {
        event.must("/source", "aws.s3");
        event.must("/detail-type", "Object Created");
        event.must("/detail/bucket/name", bucket);
        var key = event.at("/detail/object/key");
        return S3Uploads.importOf(key)
                .map(FileArrived::new)
                .orElseThrow(
                        () -> new IllegalArgumentException("no file of an import: «" + key + "»"));
    }
}
