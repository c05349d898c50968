package org.followup.core.reminders;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.followup.core.access.Person;
import org.followup.core.letters.LetterKind;
import org.followup.core.progress.Deadline;

/**
 * A letter that will go out at {@code at} without anybody doing anything: a round opens, toward the
 * {@code deadline}, or a week begins. {@code zone} is the receiver's.
 */
public record ForeseenNotice(
        Instant at, ZoneId zone, LetterKind kind, Person receiver, Optional<Deadline> deadline) {}
