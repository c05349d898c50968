package org.followup.web.assets;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The files under {@code resources/assets}, read when first asked for. Names are plain: no folder,
 * no dots but one.
 */
@Singleton
public final class Assets {

    private static final Pattern NAME = Pattern.compile("[a-z0-9-]+\\.[a-z0-9]+");
    private static final Pattern HASHED =
            Pattern.compile("([a-z0-9-]+)\\.[0-9a-f]{12}\\.([a-z0-9]+)");

    private final Map<String, Optional<Asset>> known = new ConcurrentHashMap<>();

    /** The path of a file, with its content's hash. */
    public String path(String name) {
        return "assets/"
                + find(name)
                        .map(Asset::hashedName)
                        .orElseThrow(() -> new IllegalArgumentException("no asset " + name));
    }

    /** By a name with hash; a file whose hash is another by now is not found. */
    Optional<Asset> byHashedName(String hashed) {
        var matcher = HASHED.matcher(hashed);
        return matcher.matches()
                ? find(matcher.group(1) + "." + matcher.group(2))
                        .filter(asset -> asset.hashedName().equals(hashed))
                : Optional.empty();
    }

    private Optional<Asset> find(String name) {
        if (!NAME.matcher(name).matches()) {
            return Optional.empty();
        }
        Optional<Asset> kept = known.get(name);
        if (kept == null) {
            kept = read(name);
            if (kept.isPresent()) {
                known.put(name, kept);
            }
        }
        return kept;
    }

    private static Optional<Asset> read(String name) {
        try (InputStream file = Assets.class.getResourceAsStream("/assets/" + name)) {
            return file == null
                    ? Optional.empty()
                    : Optional.of(Asset.of(name, file.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
