/**
 * Tables for spreadsheets and programs: columns are described once, written as CSV, and described as JSON Schema. No
 * domain word.
 */
package eu.soga.shared.tables;
