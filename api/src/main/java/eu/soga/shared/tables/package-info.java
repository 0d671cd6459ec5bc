/** Tables for spreadsheets and for programs: columns described once, written as CSV, told as JSON Schema; no domain word. */
package eu.soga.shared.tables;
