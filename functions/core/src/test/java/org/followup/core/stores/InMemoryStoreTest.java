package org.followup.core.stores;

import static org.assertj.core.api.Assertions.assertThat;

import org.followup.core.letters.Letters;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The fake keeps every contract that the real store keeps. */
class InMemoryStoreTest {

    @Test
    void every_view_can_be_drawn_at_random() {
        assertThat(new RandomViews(1).types()).isEqualTo(ViewClasses.all());
    }

    @Nested
    class KeepsTheJournal extends JournalContract {
        @Override
        protected Ports emptyStore() {
            return new InMemoryStore();
        }
    }

    @Nested
    class KeepsTransactions extends TransactionContract {
        @Override
        protected Ports emptyStore() {
            return new InMemoryStore();
        }
    }

    @Nested
    class KeepsTheSendingTime extends SendingTimeContract {
        @Override
        protected Ports emptyStore() {
            return new InMemoryStore();
        }
    }

    @Nested
    class KeepsLetters extends LettersContract {
        @Override
        protected Ports emptyStore() {
            return new InMemoryStore();
        }
    }

    @Nested
    class FindsLetters extends LetterSearchContract {
        @Override
        protected Ports emptyStore() {
            return new InMemoryStore();
        }

        @Override
        protected Letters lookingThrough(int letters) {
            var store = (InMemoryStore) ports;
            store.lookThrough(letters);
            return store.letters();
        }
    }

    @Nested
    class KeepsProgress extends ProgressContract {
        @Override
        protected Ports emptyStore() {
            return new InMemoryStore();
        }
    }

    @Nested
    class KeepsTheRegister extends RegisterContract {
        @Override
        protected Ports emptyStore() {
            return new InMemoryStore();
        }
    }

    @Nested
    class KeepsAccess extends AccessContract {
        @Override
        protected Ports emptyStore() {
            return new InMemoryStore();
        }
    }

    @Nested
    class KeepsCalendars extends CalendarsContract {
        @Override
        protected Ports emptyStore() {
            return new InMemoryStore();
        }
    }

    @Nested
    class KeepsSteps extends StepsContract {
        @Override
        protected Ports emptyStore() {
            return new InMemoryStore();
        }
    }

    @Nested
    class KeepsImports extends ImportsContract {
        @Override
        protected Ports emptyStore() {
            return new InMemoryStore();
        }
    }

    @Nested
    class KeepsTasks extends TasksContract {
        @Override
        protected Ports emptyStore() {
            return new InMemoryStore();
        }
    }

    @Nested
    class KeepsMadeReports extends MadeReportsContract {
        @Override
        protected Ports emptyStore() {
            return new InMemoryStore();
        }
    }

    @Nested
    class KeepsTheExchange extends ExchangeContract {
        @Override
        protected Ports emptyStore() {
            return new InMemoryStore();
        }
    }

    @Nested
    class KeepsCarryOvers extends CarryOversContract {
        @Override
        protected Ports emptyStore() {
            return new InMemoryStore();
        }
    }
}
