package org.followup.web;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.followup.core.access.AddPerson;
import org.followup.core.access.FirstMember;
import org.followup.core.access.Keys;
import org.followup.core.access.People;
import org.followup.core.commitments.Commitments;
import org.followup.core.forums.Forums;
import org.followup.core.history.Journal;
import org.followup.core.letters.Letters;
import org.followup.core.offices.Offices;
import org.followup.core.progress.Progress;
import org.followup.core.reminders.Calendars;
import org.followup.core.reminders.Steps;
import org.followup.dynamodb.DynamoDbStores;

/**
 * The stores of the core, on the table that the settings name. On one machine the service brings
 * its own stores and clock.
 */
@Factory
final class Stores {

    @Singleton
    @Requires(missingBeans = Clock.class)
    Clock clock() {
        return Clock.systemUTC();
    }

    @Singleton
    @Requires(missingBeans = DynamoDbStores.class)
    DynamoDbStores stores() {
        return DynamoDbStores.on(Settings.from(System.getenv()).table());
    }

    @Singleton
    FirstMember firstMember(People people, AddPerson addPerson) {
        return new FirstMember(Settings.firstMember(System.getenv()), people, addPerson);
    }

    @Singleton
    Journal journal(DynamoDbStores stores) {
        return stores.journal();
    }

    @Singleton
    Offices offices(DynamoDbStores stores) {
        return stores.offices();
    }

    @Singleton
    Forums forums(DynamoDbStores stores) {
        return stores.forums();
    }

    @Singleton
    Commitments commitments(DynamoDbStores stores) {
        return stores.commitments();
    }

    @Singleton
    Progress progress(DynamoDbStores stores) {
        return stores.progress();
    }

    @Singleton
    People people(DynamoDbStores stores) {
        return stores.people();
    }

    @Singleton
    Keys keys(DynamoDbStores stores) {
        return stores.keys();
    }

    @Singleton
    Letters letters(DynamoDbStores stores) {
        return stores.letters();
    }

    @Singleton
    Calendars calendars(DynamoDbStores stores) {
        return stores.calendars();
    }

    @Singleton
    Steps steps(DynamoDbStores stores) {
        return stores.steps();
    }
}
