package org.followup.core.history;

/**
 * A view that two may want to alter at once. It is stored only if the stored revision is one less
 * (or, for revision 1, if there is none yet); otherwise the commit is a {@link
 * CommitResult.LostRace}.
 */
public interface Revised extends View {

    int revision();
}
