package org.followup.core.history;

/**
 * A record stored beside the changes: what pages and jobs read. Can be made again from the
 * histories unless it says otherwise.
 */
public interface View {

    /** Equal for two states of the same thing, different for two things of the same class. */
    Object id();
}
