package org.followup.acceptance.planted.core.redaction;

import org.followup.acceptance.planted.core.imports.Import;

public record Imports(Import it) {}
