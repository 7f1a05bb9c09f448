printf '[%08.3d]\n' 42
