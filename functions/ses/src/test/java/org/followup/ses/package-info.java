/** Mail as other programs read it, and what the answers of SES mean. */
package org.followup.ses;
