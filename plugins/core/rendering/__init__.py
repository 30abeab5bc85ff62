"""From judged posts to finished folders."""
