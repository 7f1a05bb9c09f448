PATH+=:/opt/bin ls
