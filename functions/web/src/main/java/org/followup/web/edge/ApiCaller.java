package org.followup.web.edge;

import org.followup.core.access.Identity;

/**
 * The holder of an API token ({@code Authorization: Bearer}); an argument of API controllers. A
 * request without a valid one is answered 401 before the controller is called. Cookies count for
 * nothing here.
 */
public record ApiCaller(Identity identity) {}
