"""What is likely said, where no rule is sure: candidates and how they are weighed."""
