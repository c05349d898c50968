package org.followup.reminders;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The browser of this machine, started once for each question. */
record HeadlessChromium(Path program) {

    static Optional<HeadlessChromium> find() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .flatMap(
                        folder ->
                                Stream.of("chromium", "chromium-browser", "google-chrome")
                                        .map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .map(HeadlessChromium::new);
    }

    /** The page as it is once its scripts have run. */
    String read(Path page) throws IOException {
        return run(page, "--dump-dom");
    }

    void show(Path page, int wide, int high, Path picture) throws IOException {
        run(page, "--window-size=" + wide + "," + high, "--screenshot=" + picture.toAbsolutePath());
    }

    private String run(Path page, String... what) throws IOException {
        var command =
                new ArrayList<>(
                        List.of(
                                program.toString(),
                                "--headless",
                                "--no-sandbox",
                                "--disable-gpu",
                                "--hide-scrollbars"));
        command.addAll(List.of(what));
        command.add(page.toUri().toString());
        var run =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        var said = new String(run.getInputStream().readAllBytes(), UTF_8);
        assertThat(run.onExit().join().exitValue()).as(said).isZero();
        return said;
    }
}
