/**
 * Between API Gateway's REST API (payload 1.0) and Micronaut's router; nothing here knows a page.
 */
@NullMarked
package org.followup.web.gateway;

import org.jspecify.annotations.NullMarked;
