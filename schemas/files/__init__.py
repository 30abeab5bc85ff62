"""The files beside a post: pictures, papers, recordings, opened with limits and judged by their content."""
