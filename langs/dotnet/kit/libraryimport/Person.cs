using System.Runtime.InteropServices.Marshalling;

namespace Crosscall
{
    /// <summary>xc_person, with a C string made of the name at every call.</summary>
    [NativeMarshalling(typeof(PersonMarshaller))]
    internal struct Person
    {
        public string Name;
        public long Id;
        public int Age;
    }

    /// <summary>https://learn.microsoft.com/dotnet/standard/native-interop/tutorial-custom-marshaller</summary>
    [CustomMarshaller(typeof(Person), MarshalMode.ManagedToUnmanagedIn, typeof(PersonMarshaller))]
    internal static unsafe class PersonMarshaller
    {
        internal struct Unmanaged
        {
            public byte* Name;
            public long Id;
            public int Age;
        }

        public static Unmanaged ConvertToUnmanaged(Person person)
        {
            return new Unmanaged
            {
                Name = Utf8StringMarshaller.ConvertToUnmanaged(person.Name),
                Id = person.Id,
                Age = person.Age,
            };
        }

        public static void Free(Unmanaged person)
        {
            Utf8StringMarshaller.Free(person.Name);
        }
    }
}
