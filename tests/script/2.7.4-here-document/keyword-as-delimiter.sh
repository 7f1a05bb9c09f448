cat <<done
text
done
