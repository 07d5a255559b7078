//! The one piece of JSON that needs care: strings (RFC 8259, section 7).

use std::fmt::{Display, Formatter, Result, Write};

/// Displays a text as a JSON string, quotes included.
pub struct Json<'a>(pub &'a str);

impl Display for Json<'_> {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> Result {
        formatter.write_char('"')?;
        for character in self.0.chars() {
            match character {
                '"' | '\\' => write!(formatter, "\\{character}")?,
                '\0'..='\x1f' => write!(formatter, "\\u{:04x}", u32::from(character))?,
                _ => formatter.write_char(character)?,
            }
        }
        formatter.write_char('"')
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotes_backslashes_and_controls_are_escaped() {
        assert_eq!(Json("a\"b\\c\nd€").to_string(), r#""a\"b\\c\u000ad€""#);
    }
}
