"""What teaches editors: pages of the handbook that are made from schemas and examples, and exercises that the gate judges."""
