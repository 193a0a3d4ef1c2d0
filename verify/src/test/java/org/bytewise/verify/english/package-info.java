/**
 * A net for slips in the project's English: {@link org.bytewise.verify.english.EnglishTest} has
 * LanguageTool read messages, help and documents.
 */
package org.bytewise.verify.english;
