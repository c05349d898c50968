package org.followup.core.imports;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Encodings in which spreadsheet programs of the region write files. {@link #label} is its name for
 * people, the IANA's where there is one.
 */
public enum FileEncoding {
    UTF_8("UTF-8", "UTF-8"),
    UTF_16("UTF-16", "UTF-16"),
    WINDOWS_1251("windows-1251", "windows-1251"),
    MAC_ROMAN("Mac Roman", "x-MacRoman");

    private final String label;
    private final String charset;

    FileEncoding(String label, String charset) {
        this.label = label;
        this.charset = charset;
    }

    public String label() {
        return label;
    }

    /** The name by which the JDK finds it. */
    public String charset() {
        return charset;
    }

    /** As people write it: {@code utf8}, {@code CP1251}, {@code mac-roman}. */
    public static Optional<FileEncoding> of(String typed) {
        var plain = plain(typed).replaceFirst("^(cp|win)(?=[0-9])", "windows");
        return Arrays.stream(values())
                .filter(encoding -> plain(encoding.label).equals(plain))
                .findFirst();
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
