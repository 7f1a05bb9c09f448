echo a
}
