package org.followup.ical;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalReader;
import biweekly.property.DateOrDateTimeProperty;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A calendar file as a program reads it that shares nothing with the one that wrote it: biweekly.
 * What it would only warn of is an error here, and so is a line that RFC 5545 finds too long.
 */
public record ReadCalendar(ICalendar read) {

    /** A whole day; {@code read} has what is asked for less often. */
    public record Day(VEvent read) {

        public String id() {
            return read.getUid().getValue();
        }

        public int sequence() {
            return read.getSequence().getValue();
        }

        public Instant stamp() {
            return read.getDateTimeStamp().getValue().toInstant();
        }

        public LocalDate start() {
            return date(read.getDateStart());
        }

        public LocalDate end() {
            return date(read.getDateEnd());
        }

        public String status() {
            return read.getStatus().getValue();
        }

        public String transparency() {
            return read.getTransparency().getValue();
        }

        public String title() {
            return read.getSummary().getValue();
        }

        public String text() {
            return read.getDescription().getValue();
        }

        public Optional<String> organizer() {
            return Optional.ofNullable(read.getOrganizer())
                    .map(organizer -> "mailto:" + organizer.getEmail());
        }

        private static LocalDate date(DateOrDateTimeProperty property) {
            assertThat(property.getValue().hasTime()).as("whole days only").isFalse();
            var parts = property.getValue().getRawComponents();
            return LocalDate.of(parts.getYear(), parts.getMonth(), parts.getDate());
        }
    }

    public static ReadCalendar of(String file) {
        assertThat(file).endsWith("END:VCALENDAR\r\n");
        assertThat(file.split("\r\n", -1))
                .allMatch(line -> line.getBytes(UTF_8).length <= 75)
                .allMatch(line -> new String(line.getBytes(UTF_8), UTF_8).equals(line))
                .noneMatch(line -> line.contains("\r") || line.contains("\n"));
        try (var reader = new ICalReader(file)) {
            var read = reader.readNext();
            assertThat(reader.getWarnings()).isEmpty();
            assertThat(read.validate(ICalVersion.V2_0).isEmpty()).as(file).isTrue();
            assertThat(reader.readNext()).as("one calendar in a file").isNull();
            return new ReadCalendar(read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Optional<String> method() {
        return Optional.ofNullable(read.getMethod()).map(method -> method.getValue());
    }

    public List<Day> days() {
        return read.getEvents().stream().map(Day::new).toList();
    }

    public Day only() {
        assertThat(read.getEvents()).hasSize(1);
        return days().getFirst();
    }
}
