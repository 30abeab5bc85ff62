"""What a text says and how it is written: words, sentences, dates, quotations, letters that only look right."""
