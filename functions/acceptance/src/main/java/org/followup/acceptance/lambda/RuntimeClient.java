package org.followup.acceptance.lambda;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.api.client.AWSLambda;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.utilslite.SdkInternalThreadLocal;

/** The runtime interface client, taken from our own class path. */
final class RuntimeClient {

    static final String MAIN = AWSLambda.class.getName();

    private RuntimeClient() {}

    static String classPath() {
        return Stream.of(
                        AWSLambda.class,
                        RequestStreamHandler.class,
                        PojoSerializer.class,
                        SdkInternalThreadLocal.class)
                .map(type -> type.getProtectionDomain().getCodeSource().getLocation())
                .map(
                        place -> {
                            try {
                                return Path.of(place.toURI()).toString();
                            } catch (URISyntaxException e) {
                                throw new IllegalStateException(e);
                            }
                        })
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Unpacks its native part, which else goes to one fixed place for all processes. */
    static Path nativeLibrary(Path folder) {
        boolean arm = System.getProperty("os.arch").toLowerCase(Locale.ROOT).contains("aarch64");
        String name = "libaws-lambda-jni.linux-" + (arm ? "aarch_64" : "x86_64") + ".so";
        Path library = folder.resolve(name);
        try (InputStream packed = AWSLambda.class.getResourceAsStream("/jni/" + name)) {
            if (packed == null) {
                throw new IllegalStateException("no " + name + " in the runtime interface client");
            }
            Files.createDirectories(folder);
            Files.copy(packed, library, StandardCopyOption.REPLACE_EXISTING);
            return library;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
