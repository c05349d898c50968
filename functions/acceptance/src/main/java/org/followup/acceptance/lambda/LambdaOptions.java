package org.followup.acceptance.lambda;

import java.util.List;
import java.util.Map;

/** How Lambda's java25 starts a function of 1,769 MB, as far as a machine without Lambda can. */
final class LambdaOptions {

    static final String NATIVE =
            "com.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI";

    static final List<String> JAVA =
            List.of(
                    "-XX:MaxHeapSize=1024m",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-Xshare:auto",
                    "-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac",
                    "--enable-native-access=ALL-UNNAMED");

    /** Keys that sign requests to DynamoDB Local and the like; they open nothing. */
    static final Map<String, String> ENVIRONMENT =
            Map.of(
                    "AWS_REGION", "eu-central-1",
                    "AWS_DEFAULT_REGION", "eu-central-1",
                    "AWS_ACCESS_KEY_ID", "local",
                    "AWS_SECRET_ACCESS_KEY", "local",
                    "AWS_LAMBDA_FUNCTION_NAME", "packaged",
                    "AWS_LAMBDA_FUNCTION_VERSION", "1",
                    "AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "1769",
                    "LANG", "en_US.UTF-8",
                    "TZ", ":UTC");

    private LambdaOptions() {}
}
