package org.followup.jobs.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.followup.core.imports.ImportCounts;
import org.followup.core.imports.ImportId;
import org.followup.core.imports.ImportJob;
import org.followup.core.imports.ImportState;
import org.followup.core.progress.TextField;
import org.junit.jupiter.api.Test;

class RunImportTest {

    private final Imports imports = new Imports();

    @Test
    void a_dry_run_counts_and_stores_nothing() {
        var job = imports.tried(SmallFile.good().bytes());

        assertThat(job.state()).isEqualTo(ImportState.DONE);
        assertThat(job.counts()).isEqualTo(new ImportCounts(3, 0, 0, 0, 0));
        assertThat(job.beganAt()).isPresent();
        assertThat(job.endedAt()).isPresent();
        assertThat(imports.nothingStored()).isTrue();
    }

    @Test
    void a_second_import_changes_nothing_and_a_changed_row_is_a_correction() {
        var first = imports.imported(SmallFile.good().bytes());
        var second = imports.imported(SmallFile.good().bytes());
        var changed =
                SmallFile.good().text().replace("A line is open", "A line is open day and night");
        var third = imports.imported(changed.getBytes(java.nio.charset.StandardCharsets.UTF_8));

        assertThat(first.counts()).isEqualTo(new ImportCounts(3, 2, 3, 0, 0));
        assertThat(second.counts()).isEqualTo(new ImportCounts(3, 0, 0, 0, 3));
        assertThat(third.counts()).isEqualTo(new ImportCounts(3, 0, 0, 1, 2));
    }

    @Test
    void texts_are_stored_character_for_character() {
        imports.imported(SmallFile.good().bytes());

        var forum = imports.store.forums().all().getFirst();
        var office = imports.store.offices().all().getFirst();
        var row = imports.store.progress().rows(office.id(), forum.id()).getFirst();
        var updates = imports.store.progress().updates(row.reference());
        assertThat(imports.store.progress().contents(updates))
                .flatExtracting(content -> content.texts().entrySet())
                .filteredOn(text -> text.getKey().field() == TextField.DONE)
                .extracting(text -> text.getValue())
                .contains("A line is open", "- two lines\n- are open", "Fait");
    }

    @Test
    void what_broke_off_goes_on_when_the_file_comes_again() {
        var job = imports.asked(false, Optional.empty());

        assertThatThrownBy(() -> imports.run(job, new Broken()))
                .isInstanceOf(java.io.UncheckedIOException.class);
        assertThat(found(job).state()).isEqualTo(ImportState.BROKEN_OFF);
        var outcome = imports.run(job, new ByteArrayInputStream(SmallFile.good().bytes()));

        assertThat(outcome).isEqualTo(new RunImport.Outcome.Ended(found(job)));
        assertThat(found(job).state()).isEqualTo(ImportState.DONE);
    }

    @Test
    void what_is_over_stays_as_it_is() {
        var done = imports.tried(SmallFile.good().bytes());

        var outcome = imports.run(done, new Broken());

        assertThat(outcome).isEqualTo(new RunImport.Outcome.Ended(done));
    }

    @Test
    void a_run_that_another_took_over_stops() {
        var job = imports.asked(false, Optional.empty());
        var file = SmallFile.good().bytes();

        var outcome = imports.run(job, new Meanwhile(file, () -> imports.run(job, stream(file))));

        assertThat(outcome).isEqualTo(new RunImport.Outcome.TakenOver());
        assertThat(found(job).counts()).isEqualTo(new ImportCounts(3, 2, 3, 0, 0));
    }

    @Test
    void a_file_of_no_known_import_is_not_read() {
        var unknown = imports.asked(true, Optional.empty());
        var other = new Imports();

        assertThat(other.run(unknown, new Broken()))
                .isEqualTo(new RunImport.Outcome.UnknownImport());
        assertThat(other.store.imports().find(new ImportId("0123abcd"))).isEmpty();
    }

    private ImportJob found(ImportJob job) {
        return imports.store.imports().find(job.importId()).orElseThrow();
    }

    private static InputStream stream(byte[] file) {
        return new ByteArrayInputStream(file);
    }

    /** A line that breaks. */
    private static final class Broken extends InputStream {
        @Override
        public int read() throws IOException {
            throw new IOException("the line broke");
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            return read();
        }
    }

    /** Something happens while the file is read. */
    private static final class Meanwhile extends InputStream {

        private final InputStream file;
        private final Runnable meanwhile;
        private boolean happened;

        Meanwhile(byte[] file, Runnable meanwhile) {
            this.file = stream(file);
            this.meanwhile = meanwhile;
        }

        @Override
        public int read() throws IOException {
            if (!happened) {
                happened = true;
                meanwhile.run();
            }
            return file.read();
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            var first = read();
            if (first >= 0) {
                into[offset] = (byte) first;
            }
            return first < 0 ? -1 : 1;
        }
    }
}
