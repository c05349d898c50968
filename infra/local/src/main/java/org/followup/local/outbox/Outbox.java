package org.followup.local.outbox;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Keeps letters, one {@code .eml} file each, that any mail program opens; envelope and tags stand
 * in headers of their own. Like SES it sets {@code Date} and {@code Message-ID} itself.
 */
public final class Outbox {

    private static final String RECEIVERS = "X-Outbox-To";
    private static final String TAGS = "X-Outbox-Tags";
    private static final String SENT_AT = "X-Outbox-Sent-At";
    private static final String EVENT = "X-Outbox-Event";

    private final Path folder;
    private final Clock clock;
    private final ConcurrentSkipListMap<String, StoredLetter> letters =
            new ConcurrentSkipListMap<>();

    public Outbox(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
        try {
            Files.createDirectories(folder);
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(file -> file.toString().endsWith(".eml"))
                        .map(Outbox::read)
                        .forEach(letter -> letters.put(letter.id(), letter));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes a message as it came, and answers with its id. */
    public synchronized String take(byte[] message, List<String> to, Map<String, String> tags) {
        int last = letters.isEmpty() ? 0 : Integer.parseInt(letters.lastKey());
        String id = String.format(Locale.ROOT, "%06d", last + 1);
        Instant now = clock.instant();
        try {
            MimeMessage mime = Mime.parse(message);
            mime.setHeader("Date", Mime.date(Date.from(now)));
            mime.setHeader("Message-ID", "<" + id + "@outbox.localhost>");
            mime.setHeader(RECEIVERS, String.join(", ", to));
            mime.setHeader(SENT_AT, now.toString());
            mime.setHeader(TAGS, write(tags));
            keep(id, mime);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalArgumentException("no message", e);
        }
        return id;
    }

    /** Notes what the mail service was made to tell; nothing where there is no such letter. */
    public synchronized void told(String id, MailEvent event, Instant at) {
        StoredLetter letter = letters.get(id);
        if (letter == null) {
            return;
        }
        try {
            MimeMessage mime = Mime.parse(letter.message());
            mime.addHeader(EVENT, new StoredLetter.Told(event, at).toString());
            keep(id, mime);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalStateException(id, e);
        }
    }

    /** As it is read again by the next run. */
    private void keep(String id, MimeMessage mime) throws IOException, MessagingException {
        Path file = folder.resolve(id + ".eml");
        var bytes = new ByteArrayOutputStream();
        mime.writeTo(bytes);
        Files.write(file, bytes.toByteArray());
        letters.put(id, read(file));
    }

    /** The latest first. */
    public List<StoredLetter> all() {
        return List.copyOf(letters.descendingMap().values());
    }

    public Optional<StoredLetter> find(String id) {
        return Optional.ofNullable(letters.get(id));
    }

    private static StoredLetter read(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            var headers =
                    new jakarta.mail.internet.InternetHeaders(new ByteArrayInputStream(bytes));
            return new StoredLetter(
                    file.getFileName().toString().replace(".eml", ""),
                    Instant.parse(headers.getHeader(SENT_AT, null)),
                    List.of(headers.getHeader(RECEIVERS, null).split(", ")),
                    tags(headers.getHeader(TAGS, null)),
                    Stream.ofNullable(headers.getHeader(EVENT))
                            .flatMap(Arrays::stream)
                            .map(StoredLetter.Told::read)
                            .toList(),
                    bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalStateException(file.toString(), e);
        }
    }

    private static String write(Map<String, String> tags) {
        return new TreeMap<>(tags)
                .entrySet().stream()
                        .map(tag -> tag.getKey() + "=" + tag.getValue())
                        .collect(Collectors.joining("; "));
    }

    private static Map<String, String> tags(String header) {
        return Arrays.stream(header.split("; "))
                .filter(tag -> tag.contains("="))
                .collect(
                        Collectors.toMap(
                                tag -> tag.substring(0, tag.indexOf('=')),
                                tag -> tag.substring(tag.indexOf('=') + 1)));
    }
}
